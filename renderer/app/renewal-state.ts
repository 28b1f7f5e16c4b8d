import { create } from "zustand";

interface Renewal {
  /** The old speech whose form is open. */
  readonly speech: number | null;
  readonly show: (speech: number) => void;
  readonly hide: () => void;
}

/** Whether an old speech is being taken up as a form (旧稿换新); any view may open it. */
export const useRenewal = create<Renewal>()((set) => ({
  speech: null,
  show: (speech) => set({ speech }),
  hide: () => set({ speech: null }),
}));
