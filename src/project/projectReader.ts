import { dirname, join, resolve } from 'node:path';
import type { ProjectFacts } from '../lint/input';
import { type ProjectFiles, projectFactsOf } from '../lint/project';
import { readBounded } from './boundedFile';

/** Reads what the files around a document say about its project, each folder once. */
export class ProjectReader {
  private readonly facts = new Map<string, ProjectFacts>();
  private readonly files = new Map<string, ProjectFiles>();

  /** The facts that hold for a file; its path need not be absolute, nor need the file exist. */
  factsFor(file: string): ProjectFacts {
    const folder = dirname(resolve(file));
    const known = this.facts.get(folder);
    if (known !== undefined) return known;
    const facts = projectFactsOf(this.filesFor(folder));
    this.facts.set(folder, facts);
    return facts;
  }

  /** The nearest of each, from a folder upwards. */
  private filesFor(folder: string): ProjectFiles {
    const known = this.files.get(folder);
    if (known !== undefined) return known;
    const parent = dirname(folder);
    const above = parent === folder ? noFiles : this.filesFor(parent);
    const files = {
      packageJson: readBounded(join(folder, 'package.json')) ?? above.packageJson,
      mqttPackageJson:
        readBounded(join(folder, 'node_modules', 'mqtt', 'package.json')) ?? above.mqttPackageJson,
      tsconfig:
        readBounded(join(folder, 'tsconfig.json')) ??
        readBounded(join(folder, 'jsconfig.json')) ??
        above.tsconfig,
    };
    this.files.set(folder, files);
    return files;
  }
}

const noFiles: ProjectFiles = { packageJson: null, mqttPackageJson: null, tsconfig: null };
