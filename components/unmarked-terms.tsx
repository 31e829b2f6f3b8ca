import { termKey } from '@/userdata/unmarked';
import { UnmarkedList } from './unmarked-list';
import { useUnmarked } from './use-unmarked';

interface UnmarkedTermsProps {
  /** Nothing for a term that this version does not have. */
  nameOf(id: string): string | undefined;
  /** What to say when there are none. */
  none: string;
}

/** The terms that the person no longer wants marked, each with the way back. */
export function UnmarkedTerms({ nameOf, none }: UnmarkedTermsProps) {
  const { unmarked, problem, bringBack } = useUnmarked();
  const rows = [...unmarked.terms].flatMap((id) => {
    const name = nameOf(id);
    return name === undefined ? [] : [{ id, key: termKey(id), name }];
  });
  return <UnmarkedList id="unmarked-title" title="不再标注的词" action="重新标注" {...{ rows, none, problem, bringBack }} />;
}
