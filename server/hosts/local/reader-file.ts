/** The reader of workbooks lies beside the bundled host, under this name. */
export const readerFile = 'workbook-reader.cjs'
