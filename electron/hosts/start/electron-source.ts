type Environment = Readonly<Record<string, string | undefined>>;

const RELEASES = "https://github.com/electron/electron/releases/download/";
/** No longer than a person waits without wondering. */
const PATIENCE_MS = 4000;

function setting(env: Environment, name: string): string | undefined {
  return (
    env[`npm_config_electron_${name}`] ||
    env[`NPM_CONFIG_ELECTRON_${name.toUpperCase()}`] ||
    env[`npm_package_config_electron_${name}`] ||
    env[`ELECTRON_${name.toUpperCase()}`]
  );
}

/** Where Electron's installer fetches from, mirrors heeded: the same rules as @electron/get, artifact-utils. */
export function electronUrl(env: Environment, version: string, platform: string, arch: string): string {
  const base = setting(env, "mirror") ?? RELEASES;
  const folder = (setting(env, "custom_dir") ?? `v${version}`).replace("{{ version }}", version);
  const file = setting(env, "custom_filename") ?? `electron-v${version}-${platform}-${arch}.zip`;
  return `${base}${folder}/${file}`;
}

/** Whether something answers there within a few seconds. */
export async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { method: "HEAD", signal: AbortSignal.timeout(PATIENCE_MS) });
    return response.ok;
  } catch {
    return false;
  }
}
