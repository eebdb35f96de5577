import { SingleBar } from 'cli-progress'
import type { OutputStream } from '../desk-deps.ts'

/** Tells how far a run has come: things that are done, and articles, where those are not as many. */
export type Progress = { update: (done: number, articles?: number) => void; stop: () => void }

const lineEveryMs = 5_000
const lineEveryShare = 0.1

/**
 * A bar on a terminal; elsewhere a line for each tenth of the way, or each five seconds where that is sooner. `things`
 * are what is counted.
 */
export function createProgress(stream: OutputStream, total: number, now: () => number, things = 'documents'): Progress {
  return stream.isTTY ? bar(stream, total, now) : lines(stream, total, { now, things })
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

function lines(stream: OutputStream, total: number, { now, things }: { now: () => number; things: string }): Progress {
  let toldDone = 0
  let toldAtMs = now()
  return {
    update: (done, articles) => {
      if (done < total && done - toldDone < total * lineEveryShare && now() - toldAtMs < lineEveryMs) return
      toldDone = done
      toldAtMs = now()
      stream.write(
        `${done} of ${total} ${things} (${Math.floor((done / total) * 100)}%)${articlesText(done, articles)}\n`,
      )
    },
    stop: () => {},
  }
}

function articlesText(done: number, articles = done): string {
  return articles === done ? '' : `, ${articles} articles`
}
