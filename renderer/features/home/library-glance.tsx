import { Button } from "antd";
import { ROLES } from "../../../shared/domain/speech/speech.ts";
import type { Output } from "../../../shared/contract/methods.ts";
import { useApi } from "../../app/api-context.tsx";
import { useImportPanel } from "../../app/import-panel-state.ts";
import { navigate } from "../../app/navigation.ts";
import { addSamples } from "../../app/samples.ts";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";
import { RoleBadge } from "../../ui/role-badge.tsx";
import { TextButton } from "../../ui/text-button.tsx";
import { YearBars } from "../../ui/year-bars.tsx";

const showImport = (): void => useImportPanel.getState().show();

function FirstRun({ samples }: { readonly samples: number }) {
  const api = useApi();
  return (
    <div className="home-first-run">
      <h3>{zh.home.firstRun}</h3>
      <p>{zh.home.firstRunText}</p>
      <Button type="primary" block onClick={showImport}>
        {zh.home.firstRunImport}
      </Button>
      {samples > 0 && (
        <Button block onClick={() => void addSamples(api)}>
          {zh.home.firstRunSamples(samples)}
        </Button>
      )}
    </div>
  );
}

function Roles({ byRole }: { readonly byRole: Output<"library.stats">["byRole"] }) {
  const largest = Math.max(1, ...Object.values(byRole));
  return (
    <ul className="home-roles" aria-label={zh.home.libraryRoles}>
      {ROLES.map((role) => (
        <li key={role} data-role={role}>
          <RoleBadge role={role} size="small" decorative />
          <span>{zh.roles.names[role]}</span>
          <i>
            <b style={{ width: `${(100 * (byRole[role] ?? 0)) / largest}%` }} />
          </i>
          <small>{(byRole[role] ?? 0).toLocaleString("zh-CN")}</small>
        </li>
      ))}
    </ul>
  );
}

/** The library at a glance; in the first run what to do to fill it. */
export function LibraryGlance() {
  const stats = useQuery("library.stats", {}, ["library.changed"]).value;
  const samples = useQuery("samples.status", {}, ["library.changed"]).value;
  const years = Object.entries(stats?.byYear ?? {}).map(([year, count]) => ({ year: Number(year), count }));
  return (
    <section className="home-library" aria-labelledby="home-library">
      <header className="home-section-head">
        <h2 id="home-library">{zh.home.library}</h2>
        {stats && stats.speeches > 0 && <TextButton onClick={showImport}>{zh.home.libraryImport}</TextButton>}
      </header>
      {stats?.speeches === 0 && <FirstRun samples={samples?.available ?? 0} />}
      {stats && stats.speeches > 0 && (
        <>
          <button
            type="button"
            className="plain-button home-totals"
            onClick={() => navigate({ place: "library", speech: null, block: null })}
          >
            <strong>{stats.speeches.toLocaleString("zh-CN")}</strong>
            {zh.home.totals(zh.common.charsShort(stats.chars), zh.common.sections(stats.sections))}
          </button>
          {samples && samples.present > 0 && (
            <p className="home-samples">{zh.home.samplesHere(samples.present)}</p>
          )}
          <Roles byRole={stats.byRole} />
          <YearBars years={years} label={zh.home.libraryYears} />
        </>
      )}
    </section>
  );
}
