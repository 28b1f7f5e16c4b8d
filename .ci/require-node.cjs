// The sources run by Node 24's type stripping, and SQLite's binding crashes on Node below 22. `npm ci` brings the right
// Node along; this says so where it could not. Plain CommonJS, so that any Node can read it.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  console.error(
    `案牍需要 Node 24，现在是 ${process.versions.node}。请重新运行 npm ci，它会自带合适的 Node；如果仍然如此，请检查 npm 是否禁止了安装脚本（ignore-scripts）。`,
  );
  process.exit(1);
}
