import { useEffect, useState } from 'preact/hooks';
import { say } from './words/words';

interface ReadAloudProps {
  /** Read one after the other, with a pause between. */
  texts: readonly (string | undefined)[];
}

/**
 * Reads aloud, where this device has a Chinese voice of its own. The other voices that a browser offers work over the
 * network and would send the text there, so they are never used.
 */
export function ReadAloud({ texts }: ReadAloudProps) {
  const [voice, setVoice] = useState(localVoice);
  const [isReading, setReading] = useState(false);
  const content = texts.join('\n');

  // Browsers find their voices a moment after the page has come.
  useEffect(() => {
    const { speechSynthesis } = globalThis;
    if (!speechSynthesis) return;
    const look = () => setVoice(localVoice());
    look();
    speechSynthesis.addEventListener('voiceschanged', look);
    return () => speechSynthesis.removeEventListener('voiceschanged', look);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: who turns to another text does not want to hear this one
  useEffect(
    () => () => {
      globalThis.speechSynthesis?.cancel();
      setReading(false);
    },
    [content],
  );

  if (!voice) return null;
  const stop = () => {
    speechSynthesis.cancel();
    setReading(false);
  };
  const start = () => {
    speechSynthesis.cancel();
    setReading(true);
    const utterances = texts.flatMap((text) => (text ? [utteranceOf(text, voice)] : []));
    const last = utterances.at(-1);
    for (const utterance of utterances) {
      utterance.onerror = () => setReading(false);
      if (utterance === last) utterance.onend = () => setReading(false);
      speechSynthesis.speak(utterance);
    }
  };
  return (
    <button type="button" class="action" data-action="read-aloud" onClick={isReading ? stop : start}>
      {say(isReading ? 'answer_stop_reading' : 'answer_read_aloud')}
    </button>
  );
}

function localVoice(): SpeechSynthesisVoice | undefined {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  const local = voices.filter((voice) => voice.localService && /^(zh|cmn)\b/.test(languageOf(voice)));
  // Of the voices for Chinese, those that speak Mandarin as most of the readers do.
  return local.find((voice) => /\b(cn|hans)\b/.test(languageOf(voice))) ?? local[0];
}

/** Android writes `zh_CN`. */
const languageOf = ({ lang }: SpeechSynthesisVoice) => lang.toLowerCase().replaceAll('_', '-');

function utteranceOf(text: string, voice: SpeechSynthesisVoice): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  // A little slower than usual.
  utterance.rate = 0.9;
  return utterance;
}
