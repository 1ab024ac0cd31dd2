// Run by several versions of Node: judges the recorded runs in the folder that is given, and prints what came out.
import { judgeRecords } from '../../support/judgeRecords';

const [, , folder] = process.argv;
if (folder === undefined) throw new Error('Give the folder with the recorded runs.');
process.stdout.write(JSON.stringify({ node: process.version, records: judgeRecords(folder) }));
