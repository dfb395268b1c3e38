import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProbeView } from '../../src/contract.ts';
import { useFormat } from '../format/use-format.ts';
import { PriorityShape } from '../plant/mark.tsx';

interface Props {
  readonly probe: ProbeView;
  readonly onTrust: (pem: string) => void;
}

/** What trying the connection showed: a word for the state, what to do, and the certificate where it is not trusted. */
export function ProbeResult({ probe, onTrust }: Props) {
  const { t } = useTranslation();
  const well = probe.state === 'live' || probe.state === 'connected';
  const box = useRef<HTMLDivElement>(null);
  // It stands below the form: who has pressed the button is not to search for it.
  useEffect(() => {
    if (probe) box.current?.scrollIntoView({ block: 'nearest' });
  }, [probe]);
  return (
    <div ref={box} className={well ? 'probe' : 'probe probe-bad'} role="status" data-state={probe.state}>
      <p>
        {!well && <PriorityShape priority={3} />} <strong>{t(`connect.probe.${probe.state}`)}</strong>{' '}
        <span className="quiet">{t('connect.after', { ms: probe.ms })}</span>
      </p>
      {probe.state !== 'connected' && <p lang="en">{probe.detail}</p>}
      <p className="quiet">{t(`connect.advice.${probe.state}`)}</p>
      {probe.certificate && <Certificate certificate={probe.certificate} onTrust={onTrust} />}
    </div>
  );
}

interface CertificateProps {
  readonly certificate: NonNullable<ProbeView['certificate']>;
  readonly onTrust: (pem: string) => void;
}

function Certificate({ certificate, onTrust }: CertificateProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { subject, issuer, names, validFrom, validTo, fingerprint, pem, trustable } = certificate;
  const rows = [
    [t('connect.certificate.subject'), subject],
    [t('connect.certificate.issuer'), issuer === subject ? t('connect.certificate.itself') : issuer],
    [t('connect.certificate.names'), names],
    [t('connect.certificate.valid'), `${format.full(validFrom)} – ${format.full(validTo)}`],
    [t('connect.certificate.fingerprint'), fingerprint],
  ];
  return (
    <>
      <dl className="certificate" aria-label={t('connect.certificate.title')}>
        {rows
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {trustable ? (
        <>
          <p className="quiet">{t('connect.certificate.compare')}</p>
          <button type="button" className="action" onClick={() => onTrust(pem)}>
            {t('connect.certificate.trust')}
          </button>
        </>
      ) : (
        <p className="quiet">{t('connect.certificate.hopeless')}</p>
      )}
    </>
  );
}
