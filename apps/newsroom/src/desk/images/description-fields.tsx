import { imageTextLimits } from '@broadsheet/model'
import type { DescriptionValues } from './description-values.ts'

type DescriptionFieldsProps = {
  values: DescriptionValues
  /** The id of the form that the fields belong to, if they stand in another one. */
  form?: string
  hasLicence?: boolean
}

/** What an editor says of an image. Nothing invents an alternative text: until somebody writes one, it is missing. */
export function DescriptionFields({ values, form, hasLicence = false }: DescriptionFieldsProps) {
  return (
    <>
      <label>
        Alternative text: what the image shows, for those who do not see it
        <textarea name="alt" form={form} rows={2} maxlength={imageTextLimits.alt}>
          {`\n${values.alt}`}
        </textarea>
      </label>
      <label class="check">
        <input type="checkbox" name="decorates" value="1" form={form} checked={values.decorates} />
        It only decorates: there is nothing to say
      </label>
      <label>
        Caption
        <textarea name="caption" form={form} rows={2} maxlength={imageTextLimits.caption}>
          {`\n${values.caption}`}
        </textarea>
      </label>
      <div class="pair">
        <Line name="credit" label="Credit" value={values.credit} form={form} />
        {hasLicence && <Line name="licence" label="Licence" value={values.licence} form={form} />}
      </div>
    </>
  )
}

type LineProps = { name: 'credit' | 'licence'; label: string; value: string; form: string | undefined }

function Line({ name, label, value, form }: LineProps) {
  return (
    <label>
      {label}
      <input name={name} value={value} form={form} maxlength={imageTextLimits[name]} autocomplete="off" />
    </label>
  )
}
