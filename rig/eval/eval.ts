import path from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '@broadsheet/infra'
import { chooseLogs } from './choose-logs.ts'
import { clickReport } from './click-report.ts'
import { evaluateClicks } from './clicks/evaluate-clicks.ts'
import { printMeasured } from './print-measured.ts'
import { evaluateStories } from './stories/evaluate-stories.ts'
import { storyReport } from './story-report.ts'

// `npm run eval`: how well each formula foretells the articles that readers click next, and how well each way to relate
// finds a story's other articles. `npm run eval -- --clicks DIR --stories FILE` measures any other log.
const help = `npm run eval -- [--clicks DIR] [--stories FILE] [--json]

  --clicks   a click log: impressions.tsv, or a folder that holds it; columns time, offered, clicked
  --stories  headlines and their stories; columns id, time, section, story, headline
  --json     everything measured, as JSON

Both files are tab-separated, with a line that names the columns. See docs/ranking.md. Without a name, and without the
log that this project was measured with, a generated sample is measured.
`

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
  const { clicks, stories, notice } = chooseLogs(values, path.join(root, '../shared/data'))
  const measured = {
    clicks: clicks === null ? null : await evaluateClicks(clicks),
    stories: stories === null ? null : await evaluateStories(stories),
  }
  if (values.json) {
    process.stderr.write(notice)
    return `${JSON.stringify(measured, null, 2)}\n`
  }
  return [
    notice,
    measured.clicks === null ? '' : clickReport(measured.clicks),
    measured.stories === null ? '' : storyReport(measured.stories),
  ].join('')
})
