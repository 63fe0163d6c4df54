import type {DocumentComment} from '../../document/document.js'

/** Gathers the comments of a Markdown file while its blocks are read. */
export interface CommentCollector {
  /**
   * Adds a comment as the source writes it, `<!--` to `-->` (a comment that never ends has no `-->`). `at` is the offset in the
   * normalised text where it is; without it, the comment is between blocks and belongs to the one that begins next.
   */
  add(source: string, at?: number): void
  /** The next block begins at this offset of the text. */
  settle(start: number): void
  /** All comments in the order of the text, given its length: after the last block, a comment is at the end. */
  done(length: number): DocumentComment[]
}

/** Starts with no comments. */
export function createCommentCollector(): CommentCollector {
  const comments: DocumentComment[] = []
  let waiting: string[] = []

  const place = (text: string, at: number) => comments.push({text, span: {start: at, end: at}})
  const settle = (start: number) => {
    for (const text of waiting) place(text, start)
    waiting = []
  }
  return {
    add(source, at) {
      const text = source
        .replace(/^<!--/, '')
        .replace(/-->\s*$/, '')
        .trim()
      if (at === undefined) waiting.push(text)
      else place(text, at)
    },
    settle,
    done(length) {
      settle(length)
      return comments
    },
  }
}
