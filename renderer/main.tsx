import "./ui/tokens.css";
import "./ui/base.css";
import { createRoot } from "react-dom/client";
import { connectPage } from "./api/connect-page.ts";
import { App } from "./app/app.tsx";
import { currentRoute } from "./app/navigation.ts";
import { preloadView } from "./app/views.tsx";

preloadView(currentRoute().place);
const root = document.querySelector("#root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(<App api={connectPage()} />);
