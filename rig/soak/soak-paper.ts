import { setTimeout as sleep } from 'node:timers/promises'
import { residentMemory, workerdProcesses } from '../bench/workerd/process-usage.ts'
import { faultOf, type SoakFault } from './faults.ts'
import { judgeMemory, type MemoryVerdict } from './judge-memory.ts'
import { reportMinute } from './report-minute.ts'
import { importRequest, keyOf, nextRequest } from './requests.ts'
import { atRate, sendRequest, type FaultLog, type Seen } from './run-load.ts'
import type { SoakOptions } from './soak-options.ts'
import { deskToken, type SoakPaper } from './workerd/open-paper.ts'

const firstArticles = 300
const importedAtOnce = 20
const importSeconds = 15
const minuteMilliseconds = 60_000
const tickAtMilliseconds = 20_000

/**
 * What the soak found: what no rule allows, what was lost, and how memory went: the heap of readers' isolate, once a
 * minute after it was collected, and all of workerd, once a second.
 */
export type SoakResult = {
  requests: number
  forbidden: string[]
  unsaved: string[]
  heap: MemoryVerdict
  process: MemoryVerdict
}

/** Puts a paper under steady load, breaks something else each minute, and says each minute how it went. */
export async function soakPaper(
  paper: SoakPaper,
  { minutes, rate }: SoakOptions,
  say: (text: string) => void,
): Promise<SoakResult> {
  const faults: FaultLog = [{ fault: 'none', from: performance.now() }]
  const seen: Seen[] = []
  const heap: number[] = []
  const process: number[] = []
  const saved = new Set<number>()
  const forbidden: string[] = []
  const pids = workerdProcesses()
  let articles = 0
  let minute = 0

  async function importMore(): Promise<void> {
    const from = articles + 1
    articles += importedAtOnce
    const { text, ...one } = await sendRequest(paper.address, importRequest(deskToken, from, importedAtOnce), {
      faults,
      minute,
    })
    seen.push(one)
    if (one.status !== 200) return
    for (let number = from; number < from + importedAtOnce; number += 1) {
      if (text.includes(`"${keyOf(number)}"`)) saved.add(number)
    }
  }

  async function setFault(fault: SoakFault): Promise<void> {
    await paper.setFault(fault)
    faults.push({ fault, from: performance.now() })
  }

  async function tickLater(fault: SoakFault): Promise<void> {
    await sleep(tickAtMilliseconds)
    if ((await paper.tick()) || /^(d1|kv)/.test(fault)) return
    forbidden.push(`a tick of the ranker during "${fault}" failed`)
  }

  while (articles < firstArticles) await importMore()
  await paper.tick()
  seen.length = 0
  const sampler = setInterval(() => process.push(residentMemory(pids)), 1000)
  for (; minute < minutes; minute += 1) {
    const fault = faultOf(minute)
    await setFault(fault)
    const until = performance.now() + minuteMilliseconds
    const importing = atRate(1 / importSeconds, until, importMore)
    const ticking = tickLater(fault)
    await atRate(rate, until, async () => {
      const { text: _text, ...one } = await sendRequest(paper.address, nextRequest(firstArticles, Math.random), {
        faults,
        minute,
      })
      seen.push(one)
    })
    await Promise.all([importing, ticking])
    heap.push(await paper.collectGarbage())
    const ofMinute = seen.filter((one) => one.minute === minute)
    say(reportMinute(minute, fault, ofMinute, { heap: heap.at(-1) ?? 0, process: process.at(-1) ?? 0 }))
  }
  clearInterval(sampler)
  await setFault('none')
  forbidden.push(...seen.flatMap(({ wrong }) => wrong ?? []))
  return {
    requests: seen.length,
    forbidden,
    unsaved: await missing(paper, saved),
    heap: judgeMemory(heap),
    process: judgeMemory(process),
  }
}

/** What the desk was told is saved, and is not there. */
async function missing({ database }: SoakPaper, saved: ReadonlySet<number>): Promise<string[]> {
  const { results } = await database.prepare('SELECT source_key AS key FROM articles').all<{ key: string }>()
  const there = new Set(results.map(({ key }) => key))
  return [...saved].map(keyOf).filter((key) => !there.has(key))
}
