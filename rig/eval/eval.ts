import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '@broadsheet/infra'
import { clickReport } from './click-report.ts'
import { evaluateClicks } from './clicks/evaluate-clicks.ts'
import { printMeasured } from './print-measured.ts'
import { evaluateStories } from './stories/evaluate-stories.ts'
import { storyReport } from './story-report.ts'

// `npm run eval`: how well each way to rank foretells what readers clicked next, and each way to relate finds a
// story's other articles. `npm run eval -- --clicks DIR --stories FILE` does the same on any other log.
const help = `npm run eval -- [--clicks DIR] [--stories FILE] [--json]

  --clicks   a click log: impressions.tsv, or a folder that holds it; columns time, offered, clicked
  --stories  headlines and their stories; columns id, time, section, story, headline
  --json     everything measured, as JSON

Both files are tab-separated, with a line that names the columns. See docs/ranking.md.
`
const data = path.join(root, '../shared/data')
const defaults = { clicks: path.join(data, 'clicks'), stories: path.join(data, 'stories/headlines.tsv') }

await printMeasured(async () => {
  const { values } = parseArgs({
    options: {
      clicks: { type: 'string' },
      stories: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return help
  // Named files are all that is wanted; without any, those that the project was measured with.
  const named = values.clicks !== undefined || values.stories !== undefined
  const clicks = values.clicks ?? (named ? undefined : defaults.clicks)
  const stories = values.stories ?? (named ? undefined : defaults.stories)
  const missing = [clicks, stories].find((file) => file !== undefined && !existsSync(file))
  if (missing !== undefined) {
    throw new Error(`There is nothing at ${missing}. Name a log: --clicks DIR, --stories FILE.\n\n${help}`)
  }
  const measured = {
    clicks: clicks === undefined ? null : await evaluateClicks(clicks),
    stories: stories === undefined ? null : await evaluateStories(stories),
  }
  if (values.json) return `${JSON.stringify(measured, null, 2)}\n`
  return [
    measured.clicks === null ? '' : clickReport(measured.clicks),
    measured.stories === null ? '' : storyReport(measured.stories),
  ].join('')
})
