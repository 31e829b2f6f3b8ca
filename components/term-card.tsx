import type { Card, LexiconTerm, RegionPortal } from '@/knowledge/compiled';
import type { CardActions, CardLook } from './card-actions';
import { CardHead } from './card-head';
import { ChosenRegion, OtherRegions } from './card-regions';
import { CopyButton } from './copy-button';
import { evidenceWord, sourceLine, today } from './evidence-words';
import { type FoundTerm, linkTerms } from './link-terms';
import { PinButton } from './pin-button';
import { cardText } from './plain-text';
import { TermFacts } from './term-facts';
import { UnmarkTerm } from './unmark-term';
import { say } from './words/words';

const RELATED_SHOWN = 3;

export interface TermCardProps {
  term: LexiconTerm;
  /** How the page writes it, where that is not the term's name. */
  written: string;
  /** The rest of the card; not there while it is being read, null when it could not be. */
  card: Card | null | undefined;
  before: LexiconTerm | undefined;
  regions: { here: RegionPortal | undefined; chosen: RegionPortal | undefined };
  look: CardLook;
  /** The terms that stand in a text. */
  find(text: string): readonly FoundTerm[];
  actions: CardActions;
}

/** The card of a term: what it is, where the money comes from, what it pays, what to mind, and who says so. */
export function TermCard({ term, written, card, before, regions, look, find, actions }: TermCardProps) {
  const { onOpen, onFix, onChangeRegion } = actions;
  const { here, chosen } = regions;
  const trusted = (act: () => void) => (event: MouseEvent) => {
    if (event.isTrusted) act();
  };
  const show = linkTerms(find, term.id, actions.onTerm);
  // What the person's region says comes first; where to ask when nothing is known of it can wait.
  const isFirst = card?.regions.some(({ region }) => region === chosen?.id);
  const chosenRegion = () =>
    card && chosen && <ChosenRegion notes={card.regions} chosen={chosen} show={show} onChange={onChangeRegion} />;
  return (
    <>
      <CardHead term={term} card={card} before={before} look={look} actions={actions} />
      {/* What is longer than the room on the screen scrolls here; name and actions stay in sight. */}
      <div class="content" key={term.id}>
        {written !== term.name && <p class="written">{say('card_written', { written })}</p>}
        <p class="line" lang="zh-CN">
          {show(term.line)}
        </p>
        {isFirst && chosenRegion()}
        {card && card.usedIn.length > 0 && (
          <p class="used-in">{say('card_used_in', { places: card.usedIn.join(say('card_list_comma')) })}</p>
        )}
        {card === null && <p class="written">{say('card_no_more')}</p>}
        {card && (
          <>
            <TermFacts card={card} show={show} />
            {!isFirst && chosenRegion()}
            <OtherRegions notes={card.regions} here={here} chosen={chosen} show={show} />
            <Source card={card} />
            {card.related.length > 0 && (
              <section class="related">
                <h3>{say('card_related')}</h3>
                <ul lang="zh-CN">
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
        {look !== 'sheet' && (
          <button
            type="button"
            class="action"
            data-action="fix"
            aria-pressed={look === 'fixed'}
            onClick={trusted(() => onFix(look !== 'fixed'))}
          >
            {say('card_fix')}
          </button>
        )}
        <button
          type="button"
          class="action main"
          data-action="open"
          onClick={trusted(() => onOpen({ kind: 'term', id: term.id }))}
        >
          {say('card_open')}
        </button>
      </footer>
    </>
  );
}

function Source({ card }: { card: Card }) {
  const [first, ...more] = card.sources;
  if (!first) return null;
  const now = today();
  const source = sourceLine(first, now);
  const expired = card.validUntil !== undefined && card.validUntil < now;
  return (
    <p class="source">
      {expired && <strong>{say('card_expired', { checked: card.checked })}</strong>}
      {more.length ? say('card_source_of_many', { source, count: card.sources.length }) : say('card_source', { source })}
      <small>{say('card_checked', { evidence: evidenceWord(first.evidence), checked: card.checked })}</small>
    </p>
  );
}
