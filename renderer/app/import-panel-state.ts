import { create } from "zustand";

interface ImportPanel {
  readonly open: boolean;
  readonly show: () => void;
  readonly hide: () => void;
}

/** Whether the import panel is open; any view may show it. */
export const useImportPanel = create<ImportPanel>()((set) => ({
  open: false,
  show: () => set({ open: true }),
  hide: () => set({ open: false }),
}));
