import type { ComponentChildren } from 'preact';
import type { Card, Reference } from '@/knowledge/compiled';
import { CopyButton } from './copy-button';
import { Markdown } from './markdown';
import { OwnRegion } from './own-region';
import { PinButton } from './pin-button';
import { cardText } from './plain-text';
import { Expiry, Provenance } from './provenance';
import { ReadAloud } from './read-aloud';
import { RegionalNotes } from './regional-notes';
import { RelatedQuestions } from './related-questions';
import { TermFacts } from './term-facts';
import { UnmarkTerm } from './unmark-term';

interface TermViewProps {
  card: Card;
  onOpen(reference: Reference): void;
  /** What else can be done with it where it is shown. */
  actions?: ComponentChildren;
}

/** The full explanation of a term: all that its card on a page has no room for. */
export function TermView({ card, onOpen, actions }: TermViewProps) {
  return (
    <article class="view" aria-labelledby="view-title" data-term={card.id}>
      <div class="view-head">
        <h2 id="view-title" lang="zh-CN" tabIndex={-1}>
          {card.name}
        </h2>
        <p class="category" lang="zh-CN">
          {card.category}
        </p>
      </div>
      <Expiry {...card} />
      <OwnRegion notes={card.regions} />
      <p class="short" lang="zh-CN">
        {card.line}
      </p>
      <div class="actions">
        <PinButton target={{ kind: 'term', id: card.id }} />
        <CopyButton text={() => cardText(card)} />
        <ReadAloud texts={[card.name, card.line, card.from, card.pays, card.mind]} />
        {actions}
      </div>
      <TermFacts card={card} />
      <div class="prose" lang="zh-CN">
        <Markdown nodes={card.body} onOpen={onOpen} />
      </div>
      <RegionalNotes notes={card.regions} usedIn={card.usedIn} />
      <Provenance {...card} />
      <RelatedQuestions related={card.related} onOpen={onOpen} />
      <UnmarkTerm id={card.id} name={card.name} />
    </article>
  );
}
