import { msg } from '@lit/localize';
import { BackendError, CONTRACT_VERSION } from '@stoa/contract';
import type { Backend, Campaign, Identity, ShownCampaign, Stage } from '@stoa/contract';
import { addresses, presentCampaign } from '@stoa/domain';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { stageWords, STAGES } from './campaign-words.ts';
import { selectField } from './editor-fields.ts';
import { sampleReader } from './sample-readers.ts';
import type { Segment } from './texts-part.ts';

export interface Previewed extends Segment {
  readonly stage: Stage;
  /** Which showing it is, from 0. */
  readonly showing: number;
  readonly placement: 'strip' | 'card' | 'inline';
}

interface PreviewPart {
  readonly campaign: Campaign;
  readonly departments: readonly string[];
  readonly roles: readonly string[];
  readonly previewed: Previewed;
  readonly preview: (change: Partial<Previewed>) => void;
}

/** The banner itself, as one kind of reader sees it. */
export function previewPart(part: PreviewPart): TemplateResult {
  const { campaign, departments, roles, previewed, preview } = part;
  const anyone = { value: '', label: '–' };
  const options = (names: readonly string[]) => [
    anyone,
    ...names.map((name) => ({ value: name, label: name })),
  ];
  const reader = sampleReader(previewed);
  const shown = presentCampaign(campaign, reader, previewed.showing);
  const meant = addresses(campaign.audience, reader.identity);
  return html`<div class="three reader">
      ${selectField(
        {
          name: 'preview.department',
          label: msg('Department'),
          value: previewed.department ?? '',
          options: options(departments),
          faults: {},
        },
        (department) => preview({ department: department || null }),
      )}
      ${selectField(
        {
          name: 'preview.role',
          label: msg('Job or role'),
          value: previewed.role ?? '',
          options: options(roles),
          faults: {},
        },
        (role) => preview({ role: role || null }),
      )}
      ${selectField(
        {
          name: 'preview.stage',
          label: msg('Stage'),
          value: previewed.stage,
          options: STAGES.map((stage) => ({ value: stage, label: stageWords(stage) })),
          faults: {},
        },
        (stage) => preview({ stage: STAGES.find((known) => known === stage) ?? 'silent' }),
      )}
      ${selectField(
        {
          name: 'preview.showing',
          label: msg('Showing'),
          value: String(previewed.showing),
          options: [0, 1, 2, 3, 4, 5].map((n) => ({ value: String(n), label: `${n + 1}.` })),
          faults: {},
        },
        (showing) => preview({ showing: Number(showing) }),
      )}
      ${selectField(
        {
          name: 'preview.placement',
          label: msg('Place'),
          value: previewed.placement,
          options: [
            { value: 'strip', label: msg('Strip across the page') },
            { value: 'card', label: msg('Card') },
            { value: 'inline', label: msg('Within text') },
          ],
          faults: {},
        },
        (placement) =>
          preview({
            placement: placement === 'card' || placement === 'inline' ? placement : 'strip',
          }),
      )}
    </div>
    <div class="stage ${previewed.placement}" data-preview>
      ${
        shown
          ? html`<stoa-campaign-banner
              eager
              .backend=${previewBackend(reader.identity, shown)}
              placement=${previewed.placement}
              @stoa-campaign-click=${(event: Event) => event.preventDefault()}
            ></stoa-campaign-banner>`
          : html`<p class="about">${msg('There is no text for these readers yet.')}</p>`
      }
    </div>
    ${
      meant
        ? nothing
        : html`<p class="hint">
            ${msg('These readers are not in the audience, and would not see it.')}
          </p>`
    }`;
}

let kept: { readonly key: string; readonly backend: Backend } | undefined;

/** A backend that knows one reader and shows them one campaign, whatever they answer. */
function previewBackend(identity: Identity, shown: ShownCampaign): Backend {
  const key = JSON.stringify([identity, shown]);
  if (kept?.key === key) return kept.backend;
  const refuse = (): Promise<never> =>
    Promise.reject(new BackendError('unsupported', 'This is a preview.'));
  const can = {
    live: false,
    editOwn: false,
    removeOwn: false,
    reactions: false,
    idempotentWrites: false,
    detectsConflicts: false,
    anonymousFeedback: false,
    publishPosts: false,
    withdrawAnswers: false,
    publishOffers: false,
    publishCampaigns: false,
    campaignLedger: false,
  };
  const backend = {
    contractVersion: CONTRACT_VERSION,
    viewer: {
      session: async () => ({
        ...identity,
        ports: ['viewer', 'campaigns'],
        capabilities: can,
        reactions: [],
        now: new Date().toISOString(),
        sequence: null,
      }),
    },
    campaigns: {
      current: async () => shown,
      respond: refuse,
    },
    dispose: async () => undefined,
  } as unknown as Backend;
  kept = { key, backend };
  return backend;
}
