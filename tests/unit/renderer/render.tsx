import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { ApiProvider, type Api } from "../../../renderer/app/api-context.tsx";

declare global {
  // React asks for this name, so that it flushes work inside `act` only.
  // oxlint-disable-next-line no-var
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

globalThis.IS_REACT_ACT_ENVIRONMENT = true;

export interface Rendered {
  readonly root: HTMLElement;
  readonly rerender: (children: ReactNode) => Promise<void>;
  readonly unmount: () => Promise<void>;
}

/** Renders into a fresh element of the document, with `api` as host. */
export async function render(api: Api, children: ReactNode): Promise<Rendered> {
  const root = document.createElement("div");
  document.body.append(root);
  const react = createRoot(root);
  const draw = (content: ReactNode): Promise<void> =>
    act(async () => react.render(<ApiProvider api={api}>{content}</ApiProvider>));
  await draw(children);
  return {
    root,
    rerender: draw,
    unmount: () =>
      act(async () => {
        react.unmount();
        root.remove();
      }),
  };
}

/** Types into a field as a user does: sets the value and tells React. */
export function type(field: HTMLInputElement, text: string): Promise<void> {
  return act(async () => {
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
    value?.set?.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
