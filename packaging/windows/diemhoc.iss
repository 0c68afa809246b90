; Inno Setup 6.3+: one setup program from the folder that PyInstaller made (build\diemhoc, see build.ps1).
; The version comes from kiosk\__init__.py: build.ps1 hands it in with /DVersion=... Nobody has run this yet: docs\windows.md.
#ifndef Version
  #error Give the version: iscc /DVersion=X.Y.Z packaging\windows\diemhoc.iss (packaging\windows\build.ps1 does)
#endif
#define Root "..\.."
#define Bundle "..\..\build\diemhoc"

[Setup]
AppId={{6E0B7E53-4C0B-4B0E-9C9B-2F6B8D1C7A31}
AppName=Điểm Học Số
AppVersion={#Version}
AppVerName=Điểm Học Số {#Version}
VersionInfoVersion={#Version}
DefaultDirName={autopf}\DiemHocSo
DisableProgramGroupPage=yes
DefaultGroupName=Điểm Học Số
LicenseFile={#Root}\LICENSE
OutputDir={#Root}\build
OutputBaseFilename=diem-hoc-so-{#Version}-setup
SetupIconFile=diemhoc.ico
UninstallDisplayIcon={app}\diemhoc-kiosk.exe
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
PrivilegesRequired=admin
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
CloseApplications=force
RestartApplications=no
ChangesEnvironment=no

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Messages]
en.WelcomeLabel1=Cài Điểm Học Số
en.WelcomeLabel2=Phần mềm cho máy học chung ở nhà văn hoá.%n%nBài học, giọng đọc và sổ đều nằm trong máy, không cần mạng.
en.FinishedLabel=Cài xong rồi. Muốn máy chỉ mở Điểm Học Số khi bật lên, xem tệp docs\windows.md.

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "kiosk-mode.ps1"; DestDir: "{app}\kiosk"; Flags: ignoreversion
Source: "assigned-access.xml"; DestDir: "{app}\kiosk"; Flags: ignoreversion
Source: "shell-launcher.xml"; DestDir: "{app}\kiosk"; Flags: ignoreversion
Source: "{#Root}\docs\windows.md"; DestDir: "{app}\docs"; Flags: ignoreversion
Source: "{#Root}\LICENSE"; DestDir: "{app}"; Flags: ignoreversion
Source: "{#Root}\packaging\notices\*"; DestDir: "{app}\notices"; Flags: ignoreversion

[InstallDelete]
; what an older version brought and this one does not must not stay: Python would find it
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\Điểm Học Số"; Filename: "{app}\diemhoc-kiosk.exe"
Name: "{group}\Xem máy có gì, thiếu gì"; Filename: "{cmd}"; Parameters: "/k ""{app}\diemhoc.exe"" --lang vi doctor"
Name: "{commondesktop}\Điểm Học Số"; Filename: "{app}\diemhoc-kiosk.exe"

[Run]
Filename: "{app}\diemhoc.exe"; Parameters: "--version"; Flags: runhidden; StatusMsg: "Đang thử xem máy có chạy được không..."

; The data of the learning point (%LOCALAPPDATA%\diem-hoc-so, or what --data names) is never touched: neither by an update nor
; when the program is removed.
