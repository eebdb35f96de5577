/** A tar that is cut off or damaged. `message` says where, to be read after the name of the file. */
export class TarFault extends Error {
  override readonly name = 'TarFault'
}
