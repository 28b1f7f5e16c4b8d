import { Modal } from "antd";
import { zh } from "../../strings/zh.ts";

const text = zh.search.helpText;

interface SearchHelpProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onExample: (query: string) => void;
}

/** The query language on one screen; every example runs on the user's own library. */
export function SearchHelp({ open, onClose, onExample }: SearchHelpProps) {
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      title={text.title}
      width={880}
      centered
      destroyOnHidden
      className="search-help"
    >
      <div className="help-columns">
        {text.groups.map(({ title, rows }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(({ query, about }) => (
                <div key={query}>
                  <dt>
                    <button type="button" className="plain-button" onClick={() => onExample(query)}>
                      {query}
                    </button>
                  </dt>
                  <dd>{about}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{text.classesTitle}</h3>
          <p>{text.classes}</p>
          <p>{text.shapes}</p>
        </section>
      </div>
      <p className="help-foot">{text.foot}</p>
    </Modal>
  );
}
