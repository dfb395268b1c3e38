import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence, ShiftReportView } from '../../src/contract.ts';
import { messageOf } from '../client.ts';
import { StatementText } from '../conversation/statement-text.tsx';
import { useFormat } from '../format/use-format.ts';
import { useCore, useLoad } from '../state/connection.tsx';
import { copyText } from '../state/copy-text.ts';
import { saveFile } from '../state/save-file.ts';

interface Props {
  readonly onOpen: (evidence: Evidence) => void;
  readonly onClose: () => void;
}

/** The handover of the running shift, in the place of the conversation; each line leads to its sources. */
export function ShiftReport({ onOpen, onClose }: Props) {
  const { t } = useTranslation();
  const [version, setVersion] = useState(0);
  const load = useLoad(`report ${version}`, (core) => core.shift.report());
  return (
    <section className="report" aria-label={t('report.title')}>
      <header className="panel-head">
        <div>
          <h2>{t('report.title')}</h2>
          {load.state === 'ready' && <Span report={load.value} />}
        </div>
        <button type="button" className="action" onClick={() => setVersion(version + 1)}>
          {t('report.again')}
        </button>
        {load.state === 'ready' && <CopyReport text={load.value.markdown} />}
        {load.state === 'ready' && <SaveReport />}
        <button type="button" className="action" onClick={onClose}>
          {t('close')}
        </button>
      </header>
      {load.state === 'loading' && <p className="empty">{t('loading')}</p>}
      {load.state === 'failed' && <p className="problem">{load.message}</p>}
      {load.state === 'ready' && <Sections report={load.value} onOpen={onOpen} />}
    </section>
  );
}

function Span({ report }: { readonly report: ShiftReportView }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <p className="quiet">
      {t('shift.name', { name: report.shift })} · {format.range(report.from, report.to)}
    </p>
  );
}

interface SectionsProps {
  readonly report: ShiftReportView;
  readonly onOpen: (evidence: Evidence) => void;
}

function Sections({ report, onOpen }: SectionsProps) {
  const { t } = useTranslation();
  return report.sections.map(({ name, statements }) => (
    <section key={name} className="report-section">
      <h3>{t(`report.${name}`)}</h3>
      {statements.length === 0 && <p className="quiet">{t('report.nothing')}</p>}
      <ul className="plain">
        {statements.map((statement) => (
          <li key={statement.text}>
            <StatementText statement={statement} evidence={report.evidence} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function CopyReport({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const [state, setState] = useState<'copy' | 'copied' | 'notCopied'>('copy');
  const copy = async () => setState((await copyText(text)) ? 'copied' : 'notCopied');
  return (
    <button type="button" className="action" onClick={() => void copy()}>
      <span aria-live="polite">{t(`answer.${state}`)}</span>
    </button>
  );
}

/** The report as a PDF file, written anew so that its times are those of the moment. */
function SaveReport() {
  const { t } = useTranslation();
  const format = useFormat();
  const core = useCore();
  const [problem, setProblem] = useState('');
  const save = async () => {
    setProblem('');
    try {
      const file = await core?.shift.pdf();
      if (file) saveFile(file, `handover-${format.day(Date.now())}.pdf`);
    } catch (error) {
      setProblem(t('report.notSaved', { reason: messageOf(error) }));
    }
  };
  return (
    <>
      <button type="button" className="action" disabled={!core} onClick={() => void save()}>
        {t('report.pdf')}
      </button>
      {problem && (
        <p className="problem" role="status">
          {problem}
        </p>
      )}
    </>
  );
}
