/** `npm run locales`: writes the traditional words anew, after the simplified ones or the corrections by hand were changed. */
import { readFile, writeFile } from 'node:fs/promises';
import { type Messages, taiwanMessages } from '../../components/words/taiwan';

const fileOf = (locale: string) => `public/_locales/${locale}/messages.json`;
const simplified = JSON.parse(await readFile(fileOf('zh_CN'), 'utf8')) as Messages;
const made = taiwanMessages(simplified);
await writeFile(fileOf('zh_TW'), `${JSON.stringify(made, null, 2)}\n`);
console.log(`${Object.keys(made).length} 条界面文字，已由简体转成繁体，写在 ${fileOf('zh_TW')}`);
