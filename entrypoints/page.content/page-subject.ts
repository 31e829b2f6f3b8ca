/** What the page says it is about. Long headings are bodies in disguise and are cut. */
export function titleAndHeadings(): string {
  const headings = [...document.querySelectorAll('h1, h2')].slice(0, 10).map((heading) => heading.textContent?.slice(0, 100));
  return [document.title, ...headings].join('\n');
}
