import { create } from "zustand";

/** Whether speeches are shown beside their files; lives as long as the page. */
export const useProof = create<{ readonly on: boolean }>()(() => ({ on: false }));

export function toggleProof(): void {
  useProof.setState(({ on }) => ({ on: !on }));
}
