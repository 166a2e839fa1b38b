/** Tests for rows of the table, each as a real page, with real headers, and dist/ in it. */
import {expect} from 'chai';
import {faultsIn} from './faults-in.js';
import {inTurns} from './in-turns.js';
import {engine, open, type Report} from './page.js';
import {untried, type Family, type Row} from './row.js';

/** Most pages at once: each waits for something most of the time. */
const atOnce = 3;

const tried = (rows: readonly Row[]) => rows.filter((row) => !untried(row, engine));

export function describeFamilies(families: readonly Family[]): void {
  describe('hostile pages', function () {
    this.timeout(240_000);
    let reports: Map<Row, Promise<Report>>;
    before(() => {
      const rows = tried(families.flatMap((family) => family.rows));
      reports = inTurns(rows, atOnce, (row) => open(row));
    });

    for (const {title, rows} of families)
      describe(title, () => {
        for (const row of tried(rows))
          it(row.name, async () => {
            const report = await reports.get(row)!;
            expect(faultsIn(row, report), JSON.stringify(report).slice(0, 3000)).to.deep.equal([]);
          });
      });
  });
}
