import { SingleBar } from 'cli-progress'
import type { OutputStream } from '../desk-deps.ts'

/** Shows how far a run has come: how much is done and, if that is another number, how many articles. */
export type Progress = { update: (done: number, articles?: number) => void; stop: () => void }

const lineEveryMs = 5_000
const lineEveryShare = 0.1

/**
 * A bar on a terminal. Elsewhere a line for every tenth of the total, or every five seconds if that is sooner; `unit`
 * is the plural of what is counted.
 */
export function createProgress(stream: OutputStream, total: number, now: () => number, unit = 'documents'): Progress {
  return stream.isTTY ? bar(stream, total, now) : lines(stream, total, { now, unit })
}

function bar(stream: OutputStream, total: number, now: () => number): Progress {
  const startedAtMs = now()
  const format = '{bar} {value} of {total} | {rate} a second | {eta_formatted} left{articles}'
  const progressBar = new SingleBar({ stream, format, barCompleteChar: '█', barIncompleteChar: '░', hideCursor: true })
  progressBar.start(total, 0, { rate: 0, articles: '' })
  return {
    update: (done, articles) => {
      const rate = Math.round(((articles ?? done) * 1000) / (now() - startedAtMs))
      progressBar.update(done, { rate, articles: articlesText(done, articles) })
    },
    stop: () => progressBar.stop(),
  }
}

function lines(stream: OutputStream, total: number, { now, unit }: { now: () => number; unit: string }): Progress {
  let reportedDone = 0
  let reportedAtMs = now()
  return {
    update: (done, articles) => {
      if (done < total && done - reportedDone < total * lineEveryShare && now() - reportedAtMs < lineEveryMs) return
      reportedDone = done
      reportedAtMs = now()
      stream.write(
        `${done} of ${total} ${unit} (${Math.floor((done / total) * 100)}%)${articlesText(done, articles)}\n`,
      )
    },
    stop: () => {},
  }
}

function articlesText(done: number, articles = done): string {
  return articles === done ? '' : `, ${articles} articles`
}
