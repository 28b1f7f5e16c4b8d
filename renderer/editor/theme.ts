import type { EditorThemeClasses } from "lexical";

/** Class names that editor.css knows. */
export const draftTheme: EditorThemeClasses = {
  paragraph: "body-paragraph",
  heading: {
    h1: "heading heading-1",
    h2: "heading heading-2",
    h3: "heading heading-3",
    h4: "heading heading-4",
  },
  text: { bold: "text-bold" },
};
