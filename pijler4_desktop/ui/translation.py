"""Dutch for what Qt itself says, such as the buttons of its dialogs."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from pijler4_desktop.paths import resource

DUTCH = QLocale(QLocale.Language.Dutch, QLocale.Country.Belgium)


def speak_dutch(app: QCoreApplication) -> None:
    """Let Qt's own dialogs, dates and numbers be Dutch; a missing translation is no failure."""
    QLocale.setDefault(DUTCH)
    ours = resource("translations").as_posix()
    theirs = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for folder in (ours, theirs):
        translator = QTranslator(app)
        if translator.load("qtbase_nl", folder):
            app.installTranslator(translator)
            return
