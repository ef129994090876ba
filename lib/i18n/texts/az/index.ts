export { default as layout } from "./layout.json";
export { default as ui } from "./ui.json";
