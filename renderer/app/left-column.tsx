import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { AlarmList } from '../alarms/alarm-list.tsx';
import { LibraryPane } from '../library/library-pane.tsx';
import { isActive } from '../plant/condition.ts';
import { PlantPane } from '../plant/plant-pane.tsx';
import { ShiftPane } from '../shift/shift-pane.tsx';
import { useLive } from '../state/plant.tsx';
import type { Source } from '../state/source.ts';

export const SECTIONS = ['alarms', 'plant', 'library', 'shift'] as const;
/** More are not counted in a tab's name. */
export const MANY = 999;
export type Section = (typeof SECTIONS)[number];

interface Props {
  readonly section: Section;
  readonly onSection: (section: Section) => void;
  readonly onOpen: (source: Source) => void;
  readonly onAsk: (question: string) => void;
  /** Opens a page in the place of the conversation. */
  readonly onPage: (page: 'report' | 'figures' | 'connect') => void;
}

/** Alarms, plant, library and shift, one at a time. */
export function LeftColumn({ section, onSection, onOpen, onAsk, onPage }: Props) {
  const { t } = useTranslation();
  const { alarms } = useLive();
  const active = alarms?.filter(isActive).length ?? 0;
  return (
    <Tabs
      className="left"
      selectedKey={section}
      onSelectionChange={(key) => onSection(SECTIONS.find((one) => one === key) ?? 'alarms')}
      keyboardActivation="manual"
    >
      <TabList className="tab-list" aria-label={t('left.title')}>
        {SECTIONS.map((one) => (
          <Tab key={one} id={one} className="tab">
            {t(`left.${one}`)}
            {one === 'alarms' && active > 0 && <span className="count">{active > MANY ? `${MANY}+` : active}</span>}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="alarms" className="tab-panel">
        <AlarmList onOpen={onOpen} onAsk={onAsk} onFigures={() => onPage('figures')} />
      </TabPanel>
      <TabPanel id="plant" className="tab-panel">
        <PlantPane onOpen={onOpen} onConnect={() => onPage('connect')} />
      </TabPanel>
      <TabPanel id="library" className="tab-panel">
        <LibraryPane onOpen={onOpen} />
      </TabPanel>
      <TabPanel id="shift" className="tab-panel">
        <ShiftPane onOpen={onOpen} onAsk={onAsk} onReport={() => onPage('report')} />
      </TabPanel>
    </Tabs>
  );
}
