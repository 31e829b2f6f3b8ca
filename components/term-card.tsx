import type { Card, LexiconTerm, Reference, RegionalNote, RegionPortal } from '@/knowledge/compiled';
import { CopyButton } from './copy-button';
import { EVIDENCE_WORDS, sourceLine, today } from './evidence-words';
import { PinButton } from './pin-button';
import { cardText } from './plain-text';
import { TermFacts } from './term-facts';
import { UnmarkTerm } from './unmark-term';

/** How many regional notes fit a card when none of them is the page's own region. */
const NOTES_SHOWN = 2;
const RELATED_SHOWN = 3;

export interface TermCardProps {
  term: LexiconTerm;
  /** How the page writes it, where that is not the term's name. */
  written: string;
  /** The rest of the card; not there while it is being read, null when it could not be. */
  card: Card | null | undefined;
  /** The region whose portal the page is, to put its wording first. */
  region: RegionPortal | undefined;
  onOpen(reference: Reference): void;
  onClose(): void;
}

/** The card of a term: what it is, where the money comes from, what it pays, what to mind, and who says so. */
export function TermCard({ term, written, card, region, onOpen, onClose }: TermCardProps) {
  const trusted = (act: () => void) => (event: MouseEvent) => {
    if (event.isTrusted) act();
  };
  return (
    <>
      <header>
        <h2 id="term-name">{term.name}</h2>
        {card && <span class="category">{card.category}</span>}
        <button type="button" class="close" data-action="close" aria-label="关闭" onClick={trusted(onClose)}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      {/* What is longer than the room on the screen scrolls here; name and actions stay in sight. */}
      <div class="content">
        {written !== term.name && <p class="written">页面上写的是“{written}”</p>}
        <p class="line">{term.line}</p>
        {card && card.usedIn.length > 0 && <p class="used-in">这个叫法主要用在{card.usedIn.join('、')}。</p>}
        {card === null && <p class="written">更多内容这会儿读不到。请点“完整解释”，在新页里看。</p>}
        {card && (
          <>
            <TermFacts card={card} />
            <Regions notes={card.regions} region={region} />
            <Source card={card} />
            {card.related.length > 0 && (
              <section class="related">
                <h3>您可能还想问</h3>
                <ul>
                  {card.related.slice(0, RELATED_SHOWN).map(({ id, title }) => (
                    <li key={id}>
                      <button type="button" data-question={id} onClick={trusted(() => onOpen({ kind: 'question', id }))}>
                        {title}
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
        <UnmarkTerm key={term.id} id={term.id} name={term.name} asksFirst />
      </div>
      <footer>
        <PinButton target={{ kind: 'term', id: term.id }} />
        {card && <CopyButton text={() => cardText(card)} />}
        <button
          type="button"
          class="action main"
          data-action="open"
          onClick={trusted(() => onOpen({ kind: 'term', id: term.id }))}
        >
          完整解释
        </button>
      </footer>
    </>
  );
}

interface RegionsProps {
  notes: readonly RegionalNote[];
  region: RegionPortal | undefined;
}

/** What the page's own region says comes first; where we know nothing of it, who does. */
function Regions({ notes, region }: RegionsProps) {
  const here = notes.filter((note) => note.regionName === region?.name);
  const shown = here.length ? here : notes.slice(0, NOTES_SHOWN);
  if (!shown.length && !region) return null;
  return (
    <section class="regions">
      {shown.map((note) => (
        <p key={note.region}>
          <strong>{note.regionName}</strong>
          {note.note}
        </p>
      ))}
      {region && here.length === 0 && (
        <p>
          <strong>{region.name}</strong>以参保地公布为准：
          <a href={region.portal} target="_blank" rel="noreferrer noopener">
            {new URL(region.portal).host}
          </a>
        </p>
      )}
    </section>
  );
}

function Source({ card }: { card: Card }) {
  const [first, ...more] = card.sources;
  if (!first) return null;
  const now = today();
  const expired = card.validUntil !== undefined && card.validUntil < now;
  return (
    <p class="source">
      {expired && <strong>以下内容核对于 {card.checked}，可能已有新规定。</strong>}
      来源：{sourceLine(first, now)}
      {more.length > 0 && ` 等 ${card.sources.length} 处`}
      <small>
        {EVIDENCE_WORDS[first.evidence]}，核对于 {card.checked}
      </small>
    </p>
  );
}
