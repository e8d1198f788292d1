import { msg } from '@lit/localize';
import type { CampaignEditorSnapshot } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

export type Tab = 'goal' | 'texts' | 'plan' | 'preview' | 'simulation' | 'results';

const TABS: readonly Tab[] = ['goal', 'texts', 'plan', 'preview', 'simulation', 'results'];

interface PartTabs {
  readonly tabs: readonly Tab[];
  readonly shown: Tab;
  /** The parts in which something is missing. */
  readonly faulty: ReadonlySet<Tab>;
  readonly onTab: (tab: Tab, byKey: boolean) => void;
}

/** The parts of a campaign, as tabs that arrow keys go through. */
export function partTabs({ tabs, shown, faulty, onTab }: PartTabs): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    const next = stepped(event, tabs, shown);
    if (!next) return;
    event.preventDefault();
    onTab(next, true);
  };
  return html`<div
    class="tabs"
    role="tablist"
    aria-label=${msg('Parts of the campaign')}
    @keydown=${onKey}
  >
    ${tabs.map(
      (tab) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${tab}"
          class="tab"
          aria-controls="panel"
          aria-selected=${tab === shown ? 'true' : 'false'}
          tabindex=${tab === shown ? 0 : -1}
          @click=${() => onTab(tab, false)}
        >
          ${tabWords(tab)}${
            faulty.has(tab)
              ? html`<span class="flag"
                  ><span class="visually-hidden">, ${msg('something is missing')}</span></span
                >`
              : nothing
          }
        </button>`,
    )}
  </div>`;
}

/** Results are there once there is something to measure. */
export function tabsOf({ known, session }: CampaignEditorSnapshot): readonly Tab[] {
  const measured = known !== null && session?.capabilities.campaignLedger;
  return measured ? TABS : TABS.filter((tab) => tab !== 'results');
}

/** Where a field stands. */
export function tabOf(field: string): Tab {
  if (field.startsWith('texts')) return 'texts';
  return /^(name|goal|action)/.test(field) ? 'goal' : 'plan';
}

function stepped(event: KeyboardEvent, tabs: readonly Tab[], shown: Tab): Tab | undefined {
  const at = tabs.indexOf(shown);
  const rightToLeft = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
  const forward = rightToLeft ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: at + forward,
    ArrowLeft: at - forward,
    Home: 0,
    End: tabs.length - 1,
  };
  const next = steps[event.key];
  return next === undefined ? undefined : tabs[(next + tabs.length) % tabs.length];
}

function tabWords(tab: Tab): string {
  switch (tab) {
    case 'goal':
      return msg('Goal');
    case 'texts':
      return msg('Texts');
    case 'plan':
      return msg('When and to whom');
    case 'preview':
      return msg('Preview');
    case 'simulation':
      return msg('Ninety days');
    case 'results':
      return msg('Results');
  }
}
