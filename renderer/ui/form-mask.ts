/** Around dialogs in which something is written: a click beside them must not throw it away. */
export const FORM_MASK = { closable: false } as const;
