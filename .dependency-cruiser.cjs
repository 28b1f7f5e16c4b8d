/** Who may import whom; docs/architecture.md has the same table in words. */
const domain = "^shared/domain/";
const contract = "^shared/contract/";
const core = "^electron/core/";
const hosts = "^electron/hosts/";

const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from,
  to: { pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^electron$" } },
    only(
      "domain-alone",
      { path: domain },
      [domain, "node_modules/opencc-js/"],
      "shared/domain is pure: itself and one dictionary",
    ),
    only(
      "contract-is-data",
      { path: contract },
      [contract, domain, "node_modules/zod/"],
      "shared/contract adds zod",
    ),
    only("templates-are-data", { path: "^templates/" }, ["^templates/", domain, "node_modules/zod/"]),
    {
      name: "core-without-host",
      severity: "error",
      from: { path: core },
      to: {
        path: [
          hosts,
          "^renderer/",
          "^electron/preload/",
          "^tests/",
          "node_modules/(electron|ws|react|lexical|playwright)/",
        ],
      },
    },
    {
      name: "core-without-http",
      severity: "error",
      from: { path: core },
      to: { path: "^(node:)?(http|https|http2|net|tls|dgram|dns)$", dependencyTypes: ["core"] },
    },
    {
      name: "host-sees-core-by-its-doors",
      comment: "backend.ts and ports.ts; what else a host needs stands in this list by name",
      severity: "error",
      from: { path: "^electron/hosts/(desktop|loopback|start|common)/" },
      to: { path: core, pathNot: "^electron/core/(backend|ports|store/library-lock)\\.ts$" },
    },
    {
      name: "hosts-apart",
      comment: "a host never imports another; what they share lies in hosts/common and hosts/backend-process",
      severity: "error",
      from: { path: "^electron/hosts/(desktop|loopback)/" },
      to: { path: hosts, pathNot: ["^electron/hosts/$1/", "^electron/hosts/(common|backend-process)/"] },
    },
    only(
      "renderer-sees-shared",
      { path: "^renderer/" },
      ["^renderer/", "^shared/", "node_modules/"],
      "the page knows nothing of Node",
    ),
    {
      name: "features-apart",
      severity: "error",
      from: { path: "^renderer/features/([^/]+)/" },
      to: { path: "^renderer/features/", pathNot: "^renderer/features/$1/" },
    },
    {
      name: "ui-below-features",
      severity: "error",
      from: { path: "^renderer/(ui|strings|api)/" },
      to: { path: "^renderer/(features|app|editor)/" },
    },
    {
      name: "electron-in-its-place",
      severity: "error",
      from: {
        pathNot: [
          "^electron/hosts/desktop/",
          "^electron/preload/",
          "^electron/hosts/backend-process/utility-entry\\.ts$",
          "^tests/",
        ],
      },
      to: { path: "(^electron$|node_modules/electron/)" },
    },
    {
      name: "no-tests-in-product",
      severity: "error",
      from: { path: "^(electron|renderer|shared|templates)/" },
      to: { path: "^tests/" },
    },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|release)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".json"],
    },
  },
};
