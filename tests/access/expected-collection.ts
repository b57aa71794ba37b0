/** What is collected, registered and driven: read as `expected.ts` says. */
export const expectedOfCollection: Readonly<Record<string, string>> = {
  'import.run': `
    citizen  ------- ------- ------- -------
    agent    ------- ------- ------- -------
    officer  ------- dsrajzw ------- -------
    office   ------- dsrajzw ------- -------
    admin    ------- ------- ------- -------
    auditor  ------- ------- ------- -------
  `,
  'import.read': `
    citizen  ------- ------- ------- -------
    agent    ------- ------- ------- -------
    officer  ------- dsrajzw ------- -------
    office   dsrajzw dsrajzw dsrajzw dsrajzw
    admin    ------- ------- ------- -------
    auditor  ------- ------- ------- -------
  `,
  'coverage.read': `
    citizen  ------- ------- ------- -------
    agent    ------- ------- ------- -------
    officer  ------- dsrajzw dsrajzw -------
    office   dsrajzw dsrajzw dsrajzw dsrajzw
    admin    ------- ------- ------- -------
    auditor  ------- ------- ------- -------
  `,
  'record.list': `
    citizen  ------- ------- ------- -------
    agent    ------- ------- ------- -------
    officer  dsrajzw dsrajzw dsrajzw dsrajzw
    office   dsrajzw dsrajzw dsrajzw dsrajzw
    admin    ------- ------- ------- -------
    auditor  ------- ------- ------- -------
  `,
  'record.read': `
    citizen  ------- ------- ------- -------
    agent    ------- ------- ------- -------
    officer  ------- dsrajzw ------- -------
    office   dsrajzw dsrajzw dsrajzw dsrajzw
    admin    ------- ------- ------- -------
    auditor  ------- ------- ------- -------
  `,
  'record.change': `
    citizen  ------- ------- ------- -------
    agent    ------- ------- ------- -------
    officer  ------- dsrajzw ------- -------
    office   ------- dsrajzw ------- -------
    admin    ------- ------- ------- -------
    auditor  ------- ------- ------- -------
  `,
  'item.own': `
    citizen  ------- ------- ------- -------
    agent    dsrajzw ------- ------- -------
    officer  dsrajzw ------- ------- -------
    office   dsrajzw ------- ------- -------
    admin    dsrajzw ------- ------- -------
    auditor  dsrajzw ------- ------- -------
  `,
  'item.list': `
    citizen  ------- ------- ------- -------
    agent    ------- ------- ------- -------
    officer  dsrajzw dsrajzw dsrajzw dsrajzw
    office   dsrajzw dsrajzw dsrajzw dsrajzw
    admin    ------- ------- ------- -------
    auditor  ------- ------- ------- -------
  `,
  'item.read': `
    citizen  ------- ------- ------- -------
    agent    ------- ------- ------- -------
    officer  ------- dsrajzw ------- -------
    office   dsrajzw dsrajzw dsrajzw dsrajzw
    admin    ------- ------- ------- -------
    auditor  ------- ------- ------- -------
  `,
  'item.decide': `
    citizen  ------- ------- ------- -------
    agent    ------- ------- ------- -------
    officer  ------- dsrajzw ------- -------
    office   ------- dsrajzw ------- -------
    admin    ------- ------- ------- -------
    auditor  ------- ------- ------- -------
  `,
  'vehicle.list': `
    citizen  ------- ------- ------- -------
    agent    ------- ------- ------- -------
    officer  dsrajzw dsrajzw dsrajzw dsrajzw
    office   dsrajzw dsrajzw dsrajzw dsrajzw
    admin    ------- ------- ------- -------
    auditor  ------- ------- ------- -------
  `,
  'vehicle.read': `
    citizen  ------- ------- ------- -------
    agent    ------- ------- ------- -------
    officer  ------- dsrajzw ------- -------
    office   dsrajzw dsrajzw dsrajzw dsrajzw
    admin    ------- ------- ------- -------
    auditor  ------- ------- ------- -------
  `,
  'vehicle.change': `
    citizen  ------- ------- ------- -------
    agent    ------- ------- ------- -------
    officer  ------- dsrajzw ------- -------
    office   ------- dsrajzw ------- -------
    admin    ------- ------- ------- -------
    auditor  ------- ------- ------- -------
  `,
  'ingest.manage': `
    citizen  ------- ------- ------- -------
    agent    ------- ------- ------- -------
    officer  ------- ------- ------- -------
    office   ------- ------- ------- -------
    admin    dsrajzw dsrajzw dsrajzw dsrajzw
    auditor  ------- ------- ------- -------
  `,
}
