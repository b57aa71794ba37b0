/** Version of the layout of tables, written into every installation. */
export const layout = 1

/** The data was written by a newer version of this software. */
export class NewerLayout extends Error {
  override readonly name = 'NewerLayout'
}

/** The data belongs to another kind of installation, such as a demonstration. */
export class WrongStamp extends Error {
  override readonly name = 'WrongStamp'
}
