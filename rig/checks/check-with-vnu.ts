import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { acceptedMessages } from './accepted-messages.ts'

const { JAVA_HOME } = process.env
const java = JAVA_HOME === undefined ? 'java' : path.join(JAVA_HOME, 'bin/java')

type Report = { messages: { type: string; url: string; lastLine?: number; message: string; extract?: string }[] }

/** Whether this machine can run the Nu checker. */
export function hasJava(): boolean {
  return spawnSync(java, ['-version'], { stdio: 'ignore' }).status === 0
}

/** Errors and warnings of the W3C's Nu HTML checker in HTML files, a line each. Needs Java. */
export function checkWithVnu(files: readonly string[]): string[] {
  const jar = fileURLToPath(import.meta.resolve('vnu-jar/build/dist/vnu.jar'))
  const { stdout, error } = spawnSync(
    java,
    ['-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...files],
    {
      encoding: 'utf8',
      timeout: 120_000,
    },
  )
  if (error !== undefined) throw new Error('The Nu HTML checker did not run', { cause: error })
  const { messages } = JSON.parse(stdout) as Report
  return messages
    .filter(({ message }) => !acceptedMessages.some((accepted) => accepted.message.test(message)))
    .map(
      ({ type, url, lastLine = 0, message, extract = '' }) =>
        `${path.basename(url)}:${lastLine} ${type}: ${message} ${JSON.stringify(extract)}`,
    )
}
