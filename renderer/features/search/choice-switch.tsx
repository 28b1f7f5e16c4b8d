interface ChoiceSwitchProps<T extends string> {
  readonly label: string;
  readonly choices: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

/** A few quiet words of which one is chosen: the order of hits, how they are grouped. */
export function ChoiceSwitch<T extends string>({
  label,
  choices,
  names,
  value,
  onChoose,
}: ChoiceSwitchProps<T>) {
  return (
    <div className="choice-switch" role="group" aria-label={label}>
      {choices.map((one) => (
        <button
          key={one}
          type="button"
          className="plain-button"
          aria-pressed={one === value}
          onClick={() => onChoose(one)}
        >
          {names[one]}
        </button>
      ))}
    </div>
  );
}
