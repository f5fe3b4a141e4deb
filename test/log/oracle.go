// A second opinion: what golang.org/x/mod/sumdb, which shares nothing with us, thinks of a log that we wrote into a folder.
//
// The folder holds log.vkey, checkpoint, tile/… as C2SP tlog-tiles names them, entries (one in hexadecimal to a line), and proofs.json with our own proofs.
package main

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type proofs struct {
	Inclusion []struct {
		Index int64
		Proof []string
	}
	Consistency []struct {
		From  int64
		Root  string
		Proof []string
	}
}

func must(err error) {
	if err != nil {
		fmt.Println("refused:", err)
		os.Exit(1)
	}
}

func hashOf(text string) (hash tlog.Hash) {
	decoded, err := base64.StdEncoding.DecodeString(text)
	must(err)
	if len(decoded) != tlog.HashSize {
		must(fmt.Errorf("%d bytes are no hash", len(decoded)))
	}
	copy(hash[:], decoded)
	return hash
}

func hashesOf(texts []string) (hashes []tlog.Hash) {
	for _, text := range texts {
		hashes = append(hashes, hashOf(text))
	}
	return hashes
}

// Where C2SP tlog-tiles keeps a tile.
func pathOf(tile tlog.Tile) string {
	path := fmt.Sprintf("%03d", tile.N%1000)
	for n := tile.N / 1000; n > 0; n /= 1000 {
		path = fmt.Sprintf("x%03d/%s", n%1000, path)
	}
	if tile.W != 256 {
		path = fmt.Sprintf("%s.p/%d", path, tile.W)
	}
	return filepath.Join("tile", strconv.Itoa(tile.L), path)
}

func main() {
	folder := os.Args[1]
	read := func(name string) []byte {
		content, err := os.ReadFile(filepath.Join(folder, name))
		must(err)
		return content
	}

	verifier, err := note.NewVerifier(strings.TrimSpace(string(read("log.vkey"))))
	must(err)
	opened, err := note.Open(read("checkpoint"), note.VerifierList(verifier))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	if lines[0] != verifier.Name() {
		must(fmt.Errorf("origin %q of a key named %q", lines[0], verifier.Name()))
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	root := hashOf(lines[2])

	// The whole tree made by Go from the entries: its root must be the signed one, its tiles the ones in the folder.
	var leaves, stored []tlog.Hash
	hashes := tlog.HashReaderFunc(func(indexes []int64) (found []tlog.Hash, err error) {
		for _, index := range indexes {
			found = append(found, stored[index])
		}
		return found, nil
	})
	scanner := bufio.NewScanner(bytes.NewReader(read("entries")))
	for scanner.Scan() {
		entry, err := hex.DecodeString(scanner.Text())
		must(err)
		leaf := tlog.RecordHash(entry)
		more, err := tlog.StoredHashesForRecordHash(int64(len(leaves)), leaf, hashes)
		must(err)
		leaves, stored = append(leaves, leaf), append(stored, more...)
	}
	if int64(len(leaves)) != size {
		must(fmt.Errorf("%d entries of %d", len(leaves), size))
	}
	made, err := tlog.TreeHash(size, hashes)
	must(err)
	if made != root {
		must(fmt.Errorf("another root"))
	}
	tiles := 0
	for _, tile := range tlog.NewTiles(8, 0, size) {
		if edge := (size >> (8 * tile.L)) % 256; tile.W != 256 && int64(tile.W) != edge {
			continue // a width that only smaller trees had
		}
		tiles++
		made, err := tlog.ReadTileData(tile, hashes)
		must(err)
		if !bytes.Equal(made, read(pathOf(tile))) {
			must(fmt.Errorf("another tile at %s", pathOf(tile)))
		}
	}

	var ours proofs
	must(json.Unmarshal(read("proofs.json"), &ours))
	for _, one := range ours.Inclusion {
		must(tlog.CheckRecord(hashesOf(one.Proof), size, root, one.Index, leaves[one.Index]))
	}
	for _, one := range ours.Consistency {
		must(tlog.CheckTree(hashesOf(one.Proof), size, root, one.From, hashOf(one.Root)))
	}
	fmt.Println("agreed:", len(leaves), tiles, len(ours.Inclusion), len(ours.Consistency))
}
