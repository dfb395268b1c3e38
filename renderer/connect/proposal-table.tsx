import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../src/contract.ts';
import { unitLabel } from '../format/unit.ts';
import { useFormat } from '../format/use-format.ts';
import { Field } from './connection-form.tsx';
import type { Choosing } from './use-choice.ts';

type Tag = ProposalView['tags'][number];
type Asset = ProposalView['assets'][number];

/** Up to so many signals, all assets are unfolded at first. */
const UNFOLDED = 40;

interface Props {
  readonly proposal: ProposalView;
  readonly choosing: Choosing;
}

/** What was found, asset by asset: names and units to be edited, signals to be left out, and what each was guessed from. */
export function ProposalTable({ proposal, choosing }: Props) {
  const groups = Map.groupBy(proposal.tags, ({ asset }) => asset);
  // A place without signals of its own is above others: its name counts too.
  const shown = proposal.assets.filter(({ id, known }) => !known || groups.has(id));
  const first = proposal.tags[0]?.asset;
  return shown.map((asset) => (
    <AssetGroup
      key={asset.id}
      asset={asset}
      tags={groups.get(asset.id) ?? []}
      choosing={choosing}
      open={groups.has(asset.id) && (asset.id === first || proposal.tags.length <= UNFOLDED)}
    />
  ));
}

interface GroupProps {
  readonly asset: Asset;
  readonly tags: readonly Tag[];
  readonly choosing: Choosing;
  readonly open: boolean;
}

function AssetGroup({ asset, tags, choosing, open }: GroupProps) {
  const { t } = useTranslation();
  const { newId, name } = choosing.assetOf(asset);
  const chosen = tags.filter((tag) => choosing.tagOf(tag).chosen).length;
  const place = tags[0]?.guesses.find(({ from }) => from === 'place' || from === 'known');
  return (
    <Disclosure className="group" defaultExpanded={open}>
      <Heading level={3}>
        <Button slot="trigger" className="group-head">
          <strong>{newId}</strong>
          <span className="quiet">{name}</span>
          {tags.length > 0 && <span className="count">{t('connect.ofAll', { count: chosen, all: tags.length })}</span>}
        </Button>
      </Heading>
      <DisclosurePanel>
        <div className="fields group-fields">
          {asset.known ? (
            <p className="quiet field-wide">
              {place && `${t(`connect.guess.${place.from}`, { text: place.text })}. `}
              {t('connect.knownAsset')}
            </p>
          ) : (
            <>
              <Field label={t('connect.assetId')}>
                <input
                  type="text"
                  value={newId}
                  spellCheck={false}
                  onChange={(event) => choosing.editAsset(asset, { newId: event.target.value })}
                />
              </Field>
              <Field label={t('connect.assetName')}>
                <input
                  type="text"
                  value={name}
                  onChange={(event) => choosing.editAsset(asset, { name: event.target.value })}
                />
              </Field>
            </>
          )}
          {tags.length > 0 && (
            <button type="button" className="action" onClick={() => choosing.choose(tags, chosen < tags.length)}>
              {t(chosen < tags.length ? 'connect.all' : 'connect.none')}
            </button>
          )}
        </div>
        {!asset.known && place && <p className="quiet">{t(`connect.guess.${place.from}`, { text: place.text })}</p>}
        <ul className="plain">
          {tags.map((tag) => (
            <TagRow key={tag.key} tag={tag} choosing={choosing} />
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
}

function TagRow({ tag, choosing }: { readonly tag: Tag; readonly choosing: Choosing }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { chosen, name, unit } = choosing.tagOf(tag);
  const { example } = tag;
  const value = typeof example === 'number' ? format.cited(example) : example === undefined ? '–' : String(example);
  return (
    <li className="found" data-chosen={chosen || undefined}>
      <label className="tick">
        <input
          type="checkbox"
          checked={chosen}
          aria-label={t('connect.take', { name })}
          onChange={(event) => choosing.editTag(tag, { chosen: event.target.checked })}
        />
      </label>
      <input
        type="text"
        aria-label={t('connect.tagName', { source: tag.source })}
        value={name}
        disabled={!chosen}
        onChange={(event) => choosing.editTag(tag, { name: event.target.value })}
      />
      <span className="value found-value">{value}</span>
      <input
        type="text"
        className="found-unit"
        aria-label={t('connect.tagUnit', { source: tag.source })}
        placeholder={t('connect.noUnit')}
        value={unit}
        disabled={!chosen}
        spellCheck={false}
        onChange={(event) => choosing.editTag(tag, { unit: event.target.value })}
      />
      <span className="found-why quiet">
        <code>{tag.source}</code>
        {tag.guesses
          .filter(({ from }) => from.startsWith('unit'))
          .map(({ from, text }) => (
            <span key={from}>{t(`connect.guess.${from}`, { text })}</span>
          ))}
      </span>
      {tag.limits.length > 0 && <Limits tag={tag} choosing={choosing} />}
    </li>
  );
}

/** The limits that the source states, each to be taken or left. */
function Limits({ tag, choosing }: { readonly tag: Tag; readonly choosing: Choosing }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { chosen, limits, unit } = choosing.tagOf(tag);
  return (
    <ul className="plain found-limits">
      {tag.limits.map(({ kind, value, from, text }) => (
        <li key={kind}>
          <label>
            <input
              type="checkbox"
              checked={chosen && limits.includes(kind)}
              disabled={!chosen}
              onChange={({ target }) =>
                choosing.editTag(tag, {
                  limits: target.checked ? [...limits, kind] : limits.filter((one) => one !== kind),
                })
              }
            />
            <span>
              {t(`limit.${kind}`)} <strong className="tabular">{format.cited(value)}</strong> {unitLabel(unit)}{' '}
              <span className="quiet">{t(`connect.limitFrom.${from}`, { text })}</span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
