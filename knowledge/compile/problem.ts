/** Something wrong in content, said so that the person who wrote it can find and mend it. */
export interface Problem {
  /** Path below `knowledge/content/`. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** The field in the file, such as `sources[2]`; empty when the file as a whole is wrong. */
  field: string;
  message: string;
}

export function formatProblem({ file, line, field, message }: Problem): string {
  return `knowledge/content/${file}:${line}${field ? ` [${field}]` : ''} ${message}`;
}

/** Thrown by the build when content has problems; its message lists all of them. */
export class ContentError extends Error {
  constructor(problems: readonly Problem[]) {
    super(`内容有 ${problems.length} 处要改：\n${problems.map(formatProblem).join('\n')}`);
    this.name = 'ContentError';
    // Where in our code it was noticed helps nobody who wrote the content.
    this.stack = this.message;
  }
}
