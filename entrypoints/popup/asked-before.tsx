import { OptionGroup } from '@/components/option-group';
import { useKeptTexts } from '@/components/use-kept-texts';
import { say } from '@/components/words/words';
import { recentQueries } from '@/userdata/recent-queries';

const MOST = 2;

/** What the person has asked before and is beginning to type again: options above what was found. */
export function AskedBefore({ typed, onAsk }: { typed: string; onAsk(query: string): void }) {
  const { texts } = useKeptTexts(recentQueries);
  const shown = texts.filter((text) => text !== typed && text.includes(typed)).slice(0, MOST);
  if (!shown.length) return null;
  return (
    <OptionGroup class="chips" name={say('list_recent')}>
      {shown.map((text) => (
        <li key={text} class="chip" role="presentation">
          <button type="button" class="row" role="option" data-asked={text} onClick={() => onAsk(text)}>
            <span class="asked-before">
              <span aria-hidden="true">{'↺ '}</span>
              {text}
            </span>
          </button>
        </li>
      ))}
    </OptionGroup>
  );
}
