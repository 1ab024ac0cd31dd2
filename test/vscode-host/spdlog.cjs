// Stands in for the native @vscode/spdlog, which is not compiled here. Without it VS Code's output channels stay empty.
const fs = require('node:fs');
const path = require('node:path');

const levelNames = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
const infoLevel = 2;

let defaultLevel = infoLevel;

class Logger {
  constructor(_type, _name, file) {
    this.file = file;
    this.level = defaultLevel;
    this.formatted = true;
  }

  write(level, message) {
    if (level < this.level || this.file === undefined) return;
    const prefix = `${new Date().toISOString()} [${levelNames[level]}] `;
    try {
      fs.appendFileSync(this.file, this.formatted ? `${prefix}${message}\n` : message);
    } catch {
      // A log whose folder has gone must not take VS Code down with it.
    }
  }

  getLevel() {
    return this.level;
  }

  setLevel(level) {
    this.level = level;
  }

  setPattern() {
    this.formatted = false;
  }

  clearFormatters() {
    this.formatted = false;
  }

  flush() {}

  drop() {
    this.file = undefined;
  }
}

// The native class names its methods after the levels, except "warn".
['trace', 'debug', 'info', 'warn', 'error', 'critical'].forEach((method, level) => {
  Logger.prototype[method] = function log(message) {
    this.write(level, message);
  };
});

async function createLogger(name, file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.closeSync(fs.openSync(file, 'a'));
  return new Logger('rotating', name, file);
}

// Assigned one by one: only so does Node find the names for `import * as spdlog`.
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = (level) => {
  defaultLevel = level;
};
exports.setFlushOn = () => {};
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
