import { DescriptionFields } from './description-fields.tsx'
import { noDescription } from './description-values.ts'

/** The form that the fields of added images belong to: they may stand in an article's form, which must not send them. */
export const intakeForm = 'image-fields'

type IntakePartsProps = {
  /** The label of the button that ends the description of an image. */
  label: string
}

/** What the script makes a row of for each image that is added, and the form of its fields. */
export function IntakeParts({ label }: IntakePartsProps) {
  return (
    <>
      <form id={intakeForm} hidden />
      <template data-row="">
        <li>
          <img alt="" width={96} height={96} hidden />
          <div>
            <p>
              <strong data-name="" /> <span class="fine" role="status" data-state="" />
            </p>
            <progress max={1} value={0} />
            <div class="described" data-fields="" hidden>
              <DescriptionFields values={noDescription} form={intakeForm} />
            </div>
            <p class="acts">
              <button type="button" class="main" data-use="" hidden>
                {label}
              </button>
              <button type="button" data-retry="" hidden>
                Try again
              </button>
              <a class="button" target="_blank" data-more="" hidden>
                Details
              </a>
              <button type="button" data-remove="" hidden>
                Dismiss
              </button>
            </p>
          </div>
        </li>
      </template>
    </>
  )
}
