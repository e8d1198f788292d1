import type { CampaignChange, CampaignEditorSnapshot } from '@stoa/stores';
import type { nothing, TemplateResult } from 'lit';
import { serverNow } from '../foundation/time.ts';
import type { PosterCode } from './channel-fields.ts';
import type { Faults } from './editor-fields.ts';
import { skeleton } from './editor-notices.ts';
import { goalPart } from './goal-part.ts';
import type { Tab } from './part-tabs.ts';
import type { EmptiedFields } from './emptied-fields.ts';
import { planPart } from './plan-part.ts';
import { previewPart } from './preview-part.ts';
import type { Previewed } from './preview-part.ts';
import { resultsPart } from './results-part.ts';
import { asPublished, namesIn } from './sample-readers.ts';
import { simulationPart } from './simulation-part.ts';
import { textsPart } from './texts-part.ts';
import type { Segment } from './texts-part.ts';

interface PartPanel {
  readonly tab: Tab;
  readonly snapshot: CampaignEditorSnapshot;
  readonly languages: readonly string[];
  readonly faults: Faults;
  readonly change: (change: CampaignChange) => void;
  /** Whose text is written. */
  readonly segment: Segment;
  readonly choose: (segment: Segment) => void;
  readonly previewed: Previewed;
  readonly preview: (change: Partial<Previewed>) => void;
  readonly emptied: EmptiedFields;
  readonly code: PosterCode;
}

/** The part that is shown. */
export function partPanel(panel: PartPanel): TemplateResult | typeof nothing {
  const { tab, snapshot, languages, faults, change } = panel;
  const { draft, offers, campaigns, known, results, session } = snapshot;
  const all = [draft, ...campaigns];
  const departments = namesIn(all, 'department');
  const roles = namesIn(all, 'role');
  const campaign = asPublished(draft, known);
  switch (tab) {
    case 'goal':
      return goalPart({ draft, offers, languages, faults, change });
    case 'texts':
      return textsPart({
        draft,
        languages,
        departments,
        roles,
        chosen: panel.segment,
        faults,
        change,
        choose: panel.choose,
      });
    case 'plan':
      return planPart({ draft, faults, change, emptied: panel.emptied, code: panel.code });
    case 'preview':
      return previewPart({
        campaign,
        departments,
        roles,
        previewed: panel.previewed,
        preview: panel.preview,
      });
    case 'simulation':
      return simulationPart(campaigns, campaign, serverNow(session));
    case 'results':
      return results ? resultsPart(results) : skeleton();
  }
}
