import { dirname, join, resolve } from 'node:path';
import type { ProjectFacts } from '../lint/input';
import { type ProjectFiles, projectFactsOf } from '../lint/project';
import { readBounded } from './boundedFile';

/** Reads what the files around a document say about its project, each folder once. */
export class ProjectReader {
  /** A folder that adds nothing has the very files of the one above it, and so the same facts. */
  private readonly facts = new Map<ProjectFiles, ProjectFacts>();
  private readonly files = new Map<string, ProjectFiles>();

  /** The facts that hold for a file; its path need not be absolute, nor need the file exist. */
  factsFor(file: string): ProjectFacts {
    const files = this.filesFor(dirname(resolve(file)));
    const known = this.facts.get(files);
    if (known !== undefined) return known;
    const facts = projectFactsOf(files);
    this.facts.set(files, facts);
    return facts;
  }

  /** The nearest of each, from a folder upwards. */
  private filesFor(folder: string): ProjectFiles {
    const known = this.files.get(folder);
    if (known !== undefined) return known;
    const parent = dirname(folder);
    const above = parent === folder ? noFiles : this.filesFor(parent);
    const own = {
      packageJson: readBounded(join(folder, 'package.json')),
      mqttPackageJson: readBounded(join(folder, 'node_modules', 'mqtt', 'package.json')),
      tsconfig: readBounded(join(folder, 'tsconfig.json')) ?? readBounded(join(folder, 'jsconfig.json')),
    };
    const hasNone = Object.values(own).every((text) => text === null);
    const files = hasNone
      ? above
      : {
          packageJson: own.packageJson ?? above.packageJson,
          mqttPackageJson: own.mqttPackageJson ?? above.mqttPackageJson,
          tsconfig: own.tsconfig ?? above.tsconfig,
        };
    this.files.set(folder, files);
    return files;
  }
}

const noFiles: ProjectFiles = { packageJson: null, mqttPackageJson: null, tsconfig: null };
