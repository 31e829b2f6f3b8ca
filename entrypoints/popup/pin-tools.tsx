import { useEffect, useState } from 'preact/hooks';
import { copyText } from '@/components/copy-text';
import { today } from '@/components/evidence-words';
import { exportJson } from '@/userdata/pin-file';
import { type Pin, readAside, readRecords } from '@/userdata/pin-store';
import { arranged } from './arranged-pins';
import { summaryOf } from './knowledge';
import { PinImport } from './pin-import';
import { PinSync } from './pin-sync';
import { pinsAsMarkdown, pinsAsText, saveFile } from './pin-text';

/** What is done with all pins at once. */
export function PinTools({ pins: all }: { pins: readonly Pin[] }) {
  const pins = arranged(all);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const [printed, setPrinted] = useState<string>();
  const [aside, setAside] = useState(0);
  useEffect(() => {
    readAside().then((found) => setAside(Object.keys(found).length), console.error);
  }, []);
  useEffect(() => {
    if (printed === undefined) return;
    document.documentElement.classList.add('print-pins');
    window.print();
    document.documentElement.classList.remove('print-pins');
    setPrinted(undefined);
  }, [printed]);

  const attempt = (act: () => Promise<string>) => {
    setProblem('');
    setSaid('');
    act().then(setSaid, (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  };
  const copy = async () => {
    const text = await pinsAsText(pins);
    if (!(await copyText(text, document.body))) throw new Error('没有复制成，请用「打印」或「存成文件」。');
    return '已复制全部收藏';
  };
  const print = async () => {
    setPrinted(await pinsAsText(pins));
    return '';
  };
  const saveMarkdown = async () => {
    saveFile(`医保小注收藏-${today()}.md`, 'text/markdown', await pinsAsMarkdown(pins, today()));
    return '文件已交给浏览器下载';
  };
  const saveJson = async () => {
    const text = exportJson(await readRecords(), await readAside(), (target) => summaryOf(target)?.title);
    saveFile(`医保小注收藏-${today()}.json`, 'application/json', text);
    return '文件已交给浏览器下载';
  };
  return (
    <details class="pin-tools">
      <summary>收藏的复制、打印、导入和同步</summary>
      <div class="fold">
        {!pins.length && <p class="quiet">还没有收藏。打开一条回答或用词，点“☆ 收藏”，就会列在这一页上。</p>}
        {aside > 0 && <p class="problem">有 {aside} 条收藏的内容存坏了。原来的内容已另外留着，没有丢，导出时会一起带上。</p>}
        <div class="actions">
          {pins.length > 0 && (
            <>
              <button type="button" data-action="copy-pins" onClick={() => attempt(copy)}>
                复制全部
              </button>
              <button type="button" data-action="print-pins" onClick={() => attempt(print)}>
                打印全部
              </button>
              <button type="button" data-action="export-markdown" onClick={() => attempt(saveMarkdown)}>
                存成可读的文件
              </button>
            </>
          )}
          {(pins.length > 0 || aside > 0) && (
            <button type="button" data-action="export-json" onClick={() => attempt(saveJson)}>
              存成可再导入的文件
            </button>
          )}
        </div>
        <p role="status">{said}</p>
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <PinImport />
        <PinSync />
        {printed !== undefined && <pre class="printed-pins">{printed}</pre>}
      </div>
    </details>
  );
}
