import { DeployError } from './deploy-error.ts'

/** Prints a line. */
export type Say = (line: string) => void

/** Runs a step and prints its name. An error becomes a FailedStep with that name. */
export type Step = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>

/** Creates a `Step` that prints each name when the step begins. */
export function createSteps(say: Say): Step {
  return async (name, work) => {
    say(`· ${name} …`)
    try {
      return await work()
    } catch (error) {
      throw new FailedStep(name, error)
    }
  }
}

/** A step that failed. `cause` is why. */
class FailedStep extends Error {
  override readonly name = 'FailedStep'
  readonly step: string

  constructor(step: string, cause: unknown) {
    super(`Failed: ${step}`, { cause })
    this.step = step
  }
}

/** Explains an error to the operator: which step failed, why, and what to do. */
export function explain(error: unknown): string {
  if (error instanceof FailedStep) return `\nFailed: ${error.step}.\n${explain(error.cause)}`
  if (error instanceof DeployError) return `${error.message}\nWhat to do: ${error.hint}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
